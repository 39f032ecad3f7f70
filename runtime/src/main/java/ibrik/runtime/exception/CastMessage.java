package ibrik.runtime.exception;

import ibrik.runtime.type.Mirror_;

/// HotSpot's text of a ClassCastException, with the modules and loaders of both classes.
final class CastMessage {
    private CastMessage() {}

    static String of(Class<?> from, Class<?> to) {
        StringBuilder text = new StringBuilder("class ");
        text.append(from.getName())
                .append(" cannot be cast to class ")
                .append(to.getName())
                .append(" (");
        String fromPlace = place(from);
        String toPlace = place(to);
        if (fromPlace.equals(toPlace)) {
            text.append(from.getName())
                    .append(" and ")
                    .append(to.getName())
                    .append(" are in ")
                    .append(toPlace);
        } else {
            text.append(from.getName()).append(" is in ").append(fromPlace).append("; ");
            text.append(to.getName()).append(" is in ").append(toPlace);
        }
        return text.append(')').toString();
    }

    private static String place(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        Module module = ((Mirror_) (Object) element).module;
        String name = module == null ? null : module.getName();
        if (name == null && ((Mirror_) (Object) element).application) {
            return "unnamed module of loader 'app'";
        }
        String known = name == null ? "java.base" : name;
        return new StringBuilder("module ")
                .append(known)
                .append(" of loader 'bootstrap'")
                .toString();
    }
}

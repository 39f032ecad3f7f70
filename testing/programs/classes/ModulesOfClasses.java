import java.util.List;
import java.util.logging.Level;

/// Modules of classes: the unnamed one of the application, and those of the JDK with what they export.
public final class ModulesOfClasses {
    private ModulesOfClasses() {}

    public static void main(String[] args) {
        Module mine = ModulesOfClasses.class.getModule();
        System.out.println(mine.isNamed() + " " + mine.getName() + " " + mine.getDescriptor() + " " + mine.getLayer());
        System.out.println(mine == ModulesOfClasses[].class.getModule());
        System.out.println(mine == ModulesOfClasses.class.getClassLoader().getUnnamedModule());
        System.out.println(mine.isExported("any") + " " + mine.isOpen("any") + " " + mine.toString().startsWith("unnamed"));
        Module base = Object.class.getModule();
        System.out.println(base + " " + base.getName() + " " + (base == int[].class.getModule()) + " " + base.getClassLoader());
        Module logging = Level.class.getModule();
        System.out.println(logging + " " + base.isExported("java.lang") + " " + base.isExported("jdk.internal.misc") + " "
                + base.isOpen("java.lang") + " " + base.isExported("jdk.internal.logger", logging) + " "
                + base.isExported("jdk.internal.logger", mine) + " " + base.isExported("no.such"));
        System.out.println(base.getDescriptor().name() + " " + base.getDescriptor().isOpen() + " "
                + base.getDescriptor().packages().contains("java.util") + " " + logging.getDescriptor().provides().size());
        ModuleLayer boot = ModuleLayer.boot();
        System.out.println(boot.findModule("java.base").get() + " " + boot.findModule("java.sql").isPresent() + " "
                + boot.findModule("no.such.module").isPresent() + " " + (base.getLayer() == boot) + " "
                + boot.modules().contains(logging) + " " + boot.parents().equals(List.of(ModuleLayer.empty())));
        System.out.println(boot.modules().stream()
                .map(each -> each.getName() + " " + each.getDescriptor().exports().size())
                .sorted()
                .toList());
        System.out.println(base.canRead(mine) + " " + mine.canRead(base));
    }
}

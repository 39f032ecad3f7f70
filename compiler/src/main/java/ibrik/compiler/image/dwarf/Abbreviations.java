package ibrik.compiler.image.dwarf;

import ibrik.compiler.image.elf.ByteReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shapes of a unit's entries: DWARF 5, section 7.5.3, "Abbreviations Tables".
final class Abbreviations {
    /// @param constant value of an attribute whose form is an implicit constant
    record Attribute(int name, int form, long constant) {}

    record Shape(int tag, boolean hasChildren, List<Attribute> attributes) {}

    private final Map<Long, Shape> shapes = new HashMap<>();

    private Abbreviations() {}

    static Abbreviations read(ByteReader section, long offset) {
        var result = new Abbreviations();
        section.moveTo(offset);
        for (long code = section.unsignedLeb128(); code != 0; code = section.unsignedLeb128()) {
            int tag = (int) section.unsignedLeb128();
            boolean hasChildren = section.unsigned8() != 0;
            result.shapes.put(code, new Shape(tag, hasChildren, attributes(section)));
        }
        return result;
    }

    private static List<Attribute> attributes(ByteReader section) {
        var attributes = new ArrayList<Attribute>();
        while (true) {
            int name = (int) section.unsignedLeb128();
            int form = (int) section.unsignedLeb128();
            long constant = form == Form.IMPLICIT_CONSTANT ? section.signedLeb128() : 0;
            if (name == 0 && form == 0) {
                return List.copyOf(attributes);
            }
            attributes.add(new Attribute(name, form, constant));
        }
    }

    Shape shape(long code) {
        return shapes.get(code);
    }
}

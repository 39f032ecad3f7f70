package ibrik.compiler.interpret.object;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.vocabulary.layout.ObjectLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Makes the objects of the snapshot: instances, arrays, strings, class mirrors.
public final class SnapshotHeap {
    private static final int SHARED = -1;
    private static final String BASE = "java.base";
    /// In one transaction: more makes the image bigger than an initialiser saves. Chosen.
    private static final long ARRAY_BYTES_LIMIT = 256L << 20;
    /// Odd multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming vol. 3, §6.4): spreads a counter.
    private static final int SPREAD = 0x9E3779B9;

    private final ClassWorld world;
    private final Map<ClassType, Boolean> holdsReferences = new HashMap<>();
    private final Map<String, InstanceObject> interned = new HashMap<>();
    private final Map<JavaType, InstanceObject> mirrors = new HashMap<>();
    private final Map<String, InstanceObject> modules = new HashMap<>();
    private final MirrorFields mirrorFields;
    private final ClassType stringType;
    private final Field stringValue;
    private final Field stringCoder;
    private final ArrayType byteArray;
    private int nextSerial = 1;
    private long arrayBytes;
    private int hashCount;
    private ClassType maker;

    public SnapshotHeap(ClassWorld world) {
        this.world = world;
        this.stringType = world.named("java.lang.String");
        this.stringValue = stringType.declaredField("value").orElseThrow();
        this.stringCoder = stringType.declaredField("coder").orElseThrow();
        this.byteArray = world.arrayOf(PrimitiveType.BYTE);
        this.mirrorFields = new MirrorFields(world, this);
    }

    /// The class whose initialiser makes the objects from now on.
    public void setMaker(ClassType newMaker) {
        maker = newMaker;
    }

    public ClassType maker() {
        return maker;
    }

    /// Counts the bytes of arrays from 0 again: at the start of a transaction, and when one was rolled back.
    public void countArrays() {
        arrayBytes = 0;
    }

    public int nextSerial() {
        return nextSerial;
    }

    public InstanceObject instance(ClassType type) {
        return new InstanceObject(type, holdsReferences(type), null, maker, nextSerial++);
    }

    /// An instance that belongs to no initialiser.
    public InstanceObject shared(ClassType type) {
        return new InstanceObject(type, holdsReferences(type), null, null, SHARED);
    }

    public ArrayObject array(ArrayType type, int length) {
        arrayBytes += (long) length * type.element().bytes();
        if (arrayBytes > ARRAY_BYTES_LIMIT) {
            throw new Refused("more than " + ARRAY_BYTES_LIMIT + " bytes of arrays");
        }
        return ArrayObject.of(type, length, maker, nextSerial++);
    }

    private boolean holdsReferences(ClassType type) {
        var known = holdsReferences.get(type);
        if (known == null) {
            known = type.allInstanceFields().stream()
                    .anyMatch(field -> field.type().isReference());
            holdsReferences.put(type, known);
        }
        return known;
    }

    public HeapObject shallowCopy(HeapObject original) {
        HeapObject copy = switch (original) {
            case InstanceObject instance -> instance(instance.type());
            case ArrayObject array -> array(array.type(), array.length());
        };
        System.arraycopy(original.bytes(), 0, copy.bytes(), 0, copy.bytes().length);
        System.arraycopy(original.references(), 0, copy.references(), 0, copy.references().length);
        return copy;
    }

    /// A new string that is not interned.
    public InstanceObject newString(String text) {
        return string(text, instance(stringType), maker, nextSerial++);
    }

    public InstanceObject intern(String text) {
        var known = interned.get(text);
        if (known == null) {
            known = string(text, new InstanceObject(stringType, true, null, null, SHARED), null, SHARED);
            interned.put(text, known);
        }
        return known;
    }

    /// The interned string of equal text: the argument itself if it is the first.
    public InstanceObject intern(InstanceObject string) {
        return intern(textOf(string).orElseThrow());
    }

    private InstanceObject string(String text, InstanceObject string, ClassType arrayMaker, int serial) {
        boolean latin = text.chars().allMatch(c -> c < 256);
        byte[] bytes = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
        if (!latin) {
            bytes = utf16(text);
        }
        var array = ArrayObject.of(byteArray, bytes.length, arrayMaker, serial);
        System.arraycopy(bytes, 0, array.bytes(), 0, bytes.length);
        array.seal();
        string.setReference(stringValue.offset(), array);
        string.setByte(stringCoder.offset(), (byte) (latin ? 0 : 1));
        return string;
    }

    /// Unlike a charset encoder this keeps unpaired surrogates.
    private static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >>> 8);
        }
        return bytes;
    }

    /// The text if the object is a string.
    public Optional<String> textOf(HeapObject object) {
        if (object == null || object.type() != stringType) {
            return Optional.empty();
        }
        var array = (ArrayObject) object.reference(stringValue.offset());
        var text = new StringBuilder();
        if (object.byteAt(stringCoder.offset()) == 0) {
            for (int i = 0; i < array.length(); i++) {
                text.append((char) (array.bytes()[i] & 0xFF));
            }
        } else {
            for (int i = 0; i + 1 < array.length(); i += 2) {
                text.append((char) (array.bytes()[i] & 0xFF | array.bytes()[i + 1] << 8));
            }
        }
        return Optional.of(text.toString());
    }

    /// The java.lang.Class object of a type, one per type.
    public InstanceObject mirrorOf(JavaType type) {
        var known = mirrors.get(type);
        if (known == null) {
            known = new InstanceObject(world.named("java.lang.Class"), true, type, null, SHARED);
            mirrors.put(type, known);
            mirrorFields.fill(known, type);
        }
        return known;
    }

    /// The name of the module that a type belongs to; none if it is of the application.
    public static Optional<String> moduleOf(JavaType type) {
        JavaType element = type instanceof ArrayType array ? array.baseElement() : type;
        if (!(element instanceof ClassType holder)) {
            return Optional.of(BASE);
        }
        // What Ibrik adds stands in place of the virtual machine.
        return holder.isOfApplication()
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(holder.moduleOrNull()).orElse(BASE));
    }

    /// The java.lang.Module object of a module of the JDK, one per name.
    public InstanceObject namedModule(String name) {
        return modules.computeIfAbsent(name, key -> {
            var module = shared(world.named("java.lang.Module"));
            module.setReference(
                    module.type().declaredField("name").orElseThrow().offset(), intern(key));
            return module;
        });
    }

    public int identityHash(HeapObject object) {
        if (object.identityHash() == 0) {
            int hash = 0;
            while (hash < ObjectLayout.LEAST_HASH) {
                hash = ++hashCount * SPREAD >>> 32 - ObjectLayout.HASH_BITS;
            }
            object.setIdentityHash(hash);
        }
        return object.identityHash();
    }
}

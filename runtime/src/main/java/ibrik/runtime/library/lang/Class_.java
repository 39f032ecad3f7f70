package ibrik.runtime.library.lang;

import ibrik.runtime.initialisation.ClassInitialisation;
import ibrik.runtime.library.reflect.AnnotationData_;
import ibrik.runtime.library.reflect.ClassMembers_;
import ibrik.runtime.library.reflect.InheritedAnnotations;
import ibrik.runtime.library.reflect.MemberLists;
import ibrik.runtime.library.reflect.Members;
import ibrik.runtime.missing.NamedClasses;
import ibrik.runtime.option.Assertions;
import ibrik.runtime.type.ClassTable;
import ibrik.runtime.type.Hubs;
import ibrik.runtime.type.Mirror_;
import ibrik.runtime.type.TypeTests;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.CodePointer;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.Map;

/// Class mirrors. The added fields are filled by the image builder, see `docs/contracts.md`, "Class mirrors".
@Substitute("java.lang.Class")
@UsesMagic("calls `values()` of enums through its address")
public final class Class_ {
    @Add
    private static final String ANNOTATIONS = "annotations of types are not in this image: annotate the declaration";

    @Alias
    public String name;

    @Alias
    public Class<?> componentType;

    @Alias
    private Object[] enumConstants;

    @Add
    public Class<?>[] directInterfaces;

    @Add
    public Class<?> declaringClassOrNull;

    /// The class whose body this one stands in: member, local and anonymous classes; null for top level.
    @Add
    public Class<?> enclosingClassOrNull;

    @Add
    public String simpleBinaryName;

    @Add
    public String sourceFile;

    @Add
    public int accessFlags;

    @Add
    public long enumValues;

    /// True once [#enumValues] was called, whatever came of it.
    @Add
    private boolean valuesWereAsked;

    @Add
    public boolean isHidden;

    @Add
    public boolean isRecord;

    @Add
    public boolean isSealed;

    /// True if the class itself declares `Comparable` of itself, which hash maps ask for.
    @Add
    public boolean comparesWithItself;

    @Alias
    public native boolean isArray();

    @Alias
    public native boolean isPrimitive();

    @Alias
    public native String getName();

    @Alias
    public native String getPackageName();

    @Alias
    public native boolean isEnum();

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void runtimeSetup() {}

    @Replace
    public boolean isInstance(Object object) {
        return object != null && TypeTests.isSubtype(Hubs.of(object), ((Mirror_) (Object) this).hubOffset);
    }

    @Replace
    public boolean isAssignableFrom(Class<?> type) {
        if (type.isPrimitive() || isPrimitive()) {
            return (Object) type == this;
        }
        return TypeTests.isSubtype(((Mirror_) (Object) type).hubOffset, ((Mirror_) (Object) this).hubOffset);
    }

    @Replace
    public Class<?> getSuperclass() {
        return ((Mirror_) (Object) this).superclassOrNull;
    }

    @Replace
    private Class<?>[] getInterfaces0() {
        return directInterfaces == null ? new Class<?>[0] : directInterfaces.clone();
    }

    /// Without the cache, which the JDK keeps in the reflection data.
    @Replace
    private Class<?>[] getInterfaces(boolean copied) {
        return getInterfaces0();
    }

    @Replace
    private String initClassName() {
        return name;
    }

    @Replace
    private Class<?> getDeclaringClass0() {
        return declaringClassOrNull;
    }

    @Replace
    public Class<?> getDeclaringClass() {
        return declaringClassOrNull;
    }

    @Replace
    public Class<?> getEnclosingClass() {
        return enclosingClassOrNull;
    }

    @Replace
    public boolean isAnonymousClass() {
        return enclosingClassOrNull != null && simpleBinaryName == null;
    }

    @Replace
    public boolean isLocalClass() {
        return enclosingClassOrNull != null && declaringClassOrNull == null && simpleBinaryName != null;
    }

    @Replace
    public boolean isMemberClass() {
        return declaringClassOrNull != null;
    }

    @Replace
    public String getSimpleName() {
        if (isArray()) {
            return componentType.getSimpleName().concat("[]");
        }
        if (simpleBinaryName != null) {
            return simpleBinaryName;
        }
        return enclosingClassOrNull != null ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    @Replace
    public String getCanonicalName() {
        if (isArray()) {
            String element = componentType.getCanonicalName();
            return element == null ? null : element.concat("[]");
        }
        if (enclosingClassOrNull == null) {
            return isHidden ? null : name;
        }
        if (declaringClassOrNull == null) {
            return null;
        }
        String outer = declaringClassOrNull.getCanonicalName();
        return outer == null ? null : outer.concat(".").concat(simpleBinaryName);
    }

    @Replace
    public boolean isHidden() {
        return isHidden;
    }

    @Replace
    private boolean isRecord0() {
        return isRecord;
    }

    @Replace
    public boolean isSealed() {
        return isSealed;
    }

    @Replace
    public Class<?> getNestHost() {
        Class<?> host = hasMembers() ? MemberLists.nestHostOrNull(members()) : (Class<?>) (Object) this;
        return host == null ? outermost() : host;
    }

    /// The host of the nest of a class of the JDK, which javac wrote.
    @Add
    private Class<?> outermost() {
        Class_ host = this;
        while (host.enclosingClassOrNull != null) {
            host = (Class_) (Object) host.enclosingClassOrNull;
        }
        return (Class<?>) (Object) host;
    }

    @Replace
    public boolean isNestmateOf(Class<?> other) {
        return getNestHost() == ((Class_) (Object) other).getNestHost();
    }

    @Replace
    private int getClassAccessFlagsRaw0() {
        return accessFlags;
    }

    @Replace
    public boolean desiredAssertionStatus() {
        return ((Mirror_) (Object) this).application && Assertions.areEnabled();
    }

    @Replace
    public static Class<?> forName(String className) throws ClassNotFoundException {
        return ClassInitialisation.initialised(NamedClasses.find(className));
    }

    @Replace
    public static Class<?> forName(String name, boolean initialise, ClassLoader loader) throws ClassNotFoundException {
        Class<?> found = found(name, loader);
        return initialise ? ClassInitialisation.initialised(found) : found;
    }

    /// Loaders of the application may look elsewhere first; what they find is of the image all the same.
    @Add
    private static Class<?> found(String name, ClassLoader loader) throws ClassNotFoundException {
        boolean isImage = loader == null || loader == ImageClassLoader.INSTANCE || name.startsWith("[");
        return isImage ? NamedClasses.find(name) : loader.loadClass(name);
    }

    /// Like the JDK's: null if there is no such class.
    @Replace
    public static Class<?> forName(Module module, String name) {
        return ClassTable.loadOrNull(name);
    }

    @Replace
    public ClassLoader getClassLoader() {
        return getClassLoader0();
    }

    /// Null for the classes of the JDK.
    @Replace
    ClassLoader getClassLoader0() {
        Class_ element = this;
        while (element.isArray()) {
            element = (Class_) (Object) element.componentType;
        }
        return ((Mirror_) (Object) element).application ? ImageClassLoader.INSTANCE : null;
    }

    @Replace
    public Object[] getEnumConstantsShared() {
        if (enumConstants == null && isEnum()) {
            enumConstants = enumValues();
        }
        return enumConstants;
    }

    @Add
    private static final String NO_VALUES = "the values of this enum are not in the image: ";

    @Add
    private Object[] enumValues() {
        if (enumValues == 0) {
            throw new IllegalStateException(NO_VALUES.concat(name));
        }
        Class<?> self = (Class<?>) (Object) this;
        if (ClassInitialisation.needsInitialisation(self)) {
            try {
                ClassInitialisation.initialise(self);
            } catch (NoClassDefFoundError failedBefore) {
                // The JDK's reflection tells this error the first time only, from then on it hides it.
                if (valuesWereAsked) {
                    return null;
                }
                throw failedBefore;
            }
        }
        valuesWereAsked = true;
        try {
            return (Object[]) CodePointer.callObject(new Address(enumValues));
        } catch (NullPointerException inProgress) {
            // The class's own initialiser asks before it has made the array; the JDK answers so.
            return null;
        }
    }

    /// Classes of the JDK find files of their module, which an image has not: those of the application are not theirs.
    @Replace
    public InputStream getResourceAsStream(String resource) {
        String file = Resources.absoluteName((Class<?>) (Object) this, resource);
        return getClassLoader0() == null ? Resources.openOfJdk(file) : Resources.open(file);
    }

    @Replace
    public URL getResource(String resource) {
        String file = Resources.absoluteName((Class<?>) (Object) this, resource);
        return getClassLoader0() == null ? null : ImageClassLoader.INSTANCE.getResource(file);
    }

    @Replace
    public Package getPackage() {
        return isArray() || isPrimitive()
                ? null
                : Packages.named(getPackageName(), getClassLoader0(), (Class<?>) (Object) this);
    }

    @Replace
    public ProtectionDomain getProtectionDomain() {
        return CodePlaces.domain(members() == null ? null : members().location);
    }

    // ---- reflection: docs/compiler/06-reflection.md -----------------------------------------------------------

    @Add
    private Members members() {
        return ((ClassMembers_) (Object) this).members;
    }

    @Add
    private boolean hasMembers() {
        return !isArray() && !isPrimitive();
    }

    @Replace
    private Field[] getDeclaredFields0(boolean publicOnly) {
        return hasMembers() ? MemberLists.fields(members(), name, publicOnly) : new Field[0];
    }

    @Replace
    private Method[] getDeclaredMethods0(boolean publicOnly) {
        return hasMembers() ? MemberLists.methods(members(), name, publicOnly) : new Method[0];
    }

    @Replace
    private Constructor<?>[] getDeclaredConstructors0(boolean publicOnly) {
        return hasMembers() ? MemberLists.constructors(members(), name, publicOnly) : new Constructor<?>[0];
    }

    @Replace
    private Class<?>[] getDeclaredClasses0() {
        return hasMembers() ? MemberLists.classes(members(), name) : new Class<?>[0];
    }

    @Replace
    private RecordComponent[] getRecordComponents0() {
        return MemberLists.components(members(), name);
    }

    @Replace
    private Object[] getEnclosingMethod0() {
        return hasMembers() ? MemberLists.enclosing(members(), name) : null;
    }

    @Replace
    private Class<?>[] getPermittedSubclasses0() {
        return isSealed ? MemberLists.permitted(members(), name) : null;
    }

    @Replace
    private String getGenericSignature0() {
        return hasMembers() ? MemberLists.signature(members(), name) : null;
    }

    @Replace
    private Class<?>[] getNestMembers0() {
        return MemberLists.nest(members(), name);
    }

    @Delete(ANNOTATIONS)
    private native byte[] getRawAnnotations();

    @Delete(ANNOTATIONS)
    private native byte[] getRawTypeAnnotations();

    @Alias
    private native AnnotationData_ annotationData();

    @Replace
    private AnnotationData_ createAnnotationData(int redefined) {
        Map<Class<? extends Annotation>, Annotation> declared = InheritedAnnotations.declared(members());
        Map<Class<? extends Annotation>, Annotation> all = declared;
        Class<?> superclassOrNull = ((Mirror_) (Object) this).superclassOrNull;
        if (superclassOrNull != null) {
            Class_ parent = (Class_) (Object) superclassOrNull;
            all = InheritedAnnotations.with(declared, parent.annotationData().annotations);
        }
        return new AnnotationData_(all, declared, redefined);
    }
}

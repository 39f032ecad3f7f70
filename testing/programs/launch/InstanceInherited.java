package launch;

/** An instance `main` of a superclass, called on an instance of the main class; protected. */
class InstanceInherited extends InstanceInheritedBase {
    @Override
    String name() {
        return getClass().getSimpleName();
    }
}

abstract class InstanceInheritedBase {
    protected void main(String[] args) {
        System.out.println("main on " + name() + " with " + args.length);
    }

    abstract String name();
}

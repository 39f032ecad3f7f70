package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.execution.Callee;
import ibrik.compiler.interpret.execution.HandleCalls;
import ibrik.compiler.interpret.execution.Handlers;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.replacement.HandledMethods;
import ibrik.compiler.replacement.Owner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The methods that the interpreter does itself: natives, and some that rest on raw memory in the image.
///
/// A key is `pkg.Class.method` for all methods of the name, or that with the descriptor. A handler of a method that has
/// code of its own in the image, or a substitution, or an intrinsic, says so with [#over]: the two must mean the same.
public final class HostNatives implements Handlers {
    /// @param hidden what else the method has; null for natives that have nothing else
    /// @param refuses whether the handler stands for no body, but says that there is none at build time
    private record Registration(Callee.Handler handler, Owner hidden, Class<?> place, boolean refuses) {}

    private final Map<String, Registration> registrations = new LinkedHashMap<>();
    private final Map<String, Callee.Handler> observers = new LinkedHashMap<>();
    private Class<?> place;

    /// @param settings what the runtime may ask for
    public HostNatives(StartSettings settings) {
        add(ObjectNatives.class, ObjectNatives::addTo);
        add(ClassNatives.class, ClassNatives::addTo);
        add(UnsafeNatives.class, UnsafeNatives::addTo);
        add(SystemNatives.class, SystemNatives::addTo);
        add(ArrayNatives.class, ArrayNatives::addTo);
        add(HandleNatives.class, HandleNatives::addTo);
        add(FileNatives.class, FileNatives::addTo);
        add(LocaleNatives.class, LocaleNatives::addTo);
        add(SettingNatives.class, natives -> SettingNatives.addTo(natives, settings));
    }

    private void add(Class<?> group, Consumer<HostNatives> handlers) {
        place = group;
        handlers.accept(this);
    }

    private void put(String key, Registration registration) {
        if (registrations.put(key, registration) != null) {
            throw new CompilerBug("two handlers for " + key);
        }
    }

    /// A handler of a native method of which nothing else is known.
    void put(String key, Callee.Handler handler) {
        put(key, new Registration(handler, null, place, false));
    }

    /// Each of these methods, natives of which nothing else is known, does nothing.
    void ignore(String... keys) {
        for (String key : keys) {
            put(key, (machine, frame) -> {});
        }
    }

    /// None of these methods may run at build time.
    void refuse(String reason, String... keys) {
        for (String key : keys) {
            put(
                    key,
                    new Registration(
                            (machine, frame) -> {
                                throw machine.refusal(reason);
                            },
                            null,
                            place,
                            true));
        }
    }

    /// Looks at the arguments of a method, which then runs as it is.
    void observe(String symbol, Callee.Handler observer) {
        observers.put(symbol, observer);
    }

    /// Registers handlers that stand at build time for a body that the image has.
    Over over(Owner hidden) {
        return new Over(hidden);
    }

    /// Registers handlers of methods that have a body of another kind.
    public final class Over {
        private final Owner hidden;

        private Over(Owner hidden) {
            this.hidden = hidden;
        }

        void put(String key, Callee.Handler handler) {
            HostNatives.this.put(key, new Registration(handler, hidden, place, false));
        }

        void ignore(String... keys) {
            for (String key : keys) {
                put(key, (machine, frame) -> {});
            }
        }
    }

    /// What is registered, without the refusals: they give no method a body.
    public List<HandledMethods> handled() {
        var all = new ArrayList<HandledMethods>();
        registrations.forEach((key, each) -> {
            if (!each.refuses()) {
                all.add(new HandledMethods(
                        key,
                        each.hidden() == null ? Set.of() : Set.of(each.hidden()),
                        each.place().getName().replace('.', '/') + ".java"));
            }
        });
        return all;
    }

    @Override
    public Callee.Handler observerOrNull(Method method) {
        return observers.get(method.symbol());
    }

    @Override
    public Callee.Handler handlerOrNull(Method method) {
        var exact = registrations.get(method.symbol());
        if (exact != null) {
            return exact.handler();
        }
        if (method.isNative()
                && (method.name().equals("registerNatives") || method.name().equals("initIDs"))) {
            return (machine, frame) -> {};
        }
        if (method.owner().name().startsWith(HandleCalls.PACKAGE + "VarHandle")) {
            return (machine, frame) -> VarHandleAccess.run(method, machine, frame);
        }
        var named = registrations.get(method.owner().name() + "." + method.name());
        return named == null ? null : named.handler();
    }
}

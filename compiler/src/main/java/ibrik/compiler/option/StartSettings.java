package ibrik.compiler.option;

import java.util.Map;

/// What a program finds when it starts, fixed when its image is built.
///
/// @param assertions whether `assert` is on in the application's classes
/// @param properties system properties, which a run can still change
/// @param profile    how threads share the cores
/// @param access     to packages of the JDK's modules
public record StartSettings(boolean assertions, Map<String, String> properties, Profile profile, ModuleAccess access) {
    /// What an image has if nobody asks for anything else.
    public static final StartSettings USUAL = new StartSettings(false, Map.of(), Profile.DEFAULT, ModuleAccess.USUAL);

    public StartSettings {
        properties = Map.copyOf(properties);
    }

    /// The usual ones, with assertions checked or not.
    public static StartSettings withAssertions(boolean assertions) {
        return new StartSettings(assertions, Map.of(), Profile.DEFAULT, ModuleAccess.USUAL);
    }
}

package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.ClassType;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// A call site or constant to expand.
///
/// @param constant true for a dynamically computed constant, false for a call site
/// @param caller the class in whose name the bootstrap method would run
/// @param self name of the class to generate
/// @param name the name that the bootstrap method is given
/// @param type descriptor of the call site; without parameters for a constant
/// @param arguments static arguments of the bootstrap method
record Site(
        boolean constant,
        ClassType caller,
        ClassDesc self,
        String name,
        MethodTypeDesc type,
        List<LoadableConstantEntry> arguments) {}

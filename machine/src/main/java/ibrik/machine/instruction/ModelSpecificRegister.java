package ibrik.machine.instruction;

import ibrik.vocabulary.mark.Assembly;
import ibrik.vocabulary.mark.UsesMagic;

/// Reads and writes the registers that [ibrik.machine.register.ModelSpecific] numbers.
@UsesMagic("machine instructions")
public final class ModelSpecificRegister {
    private ModelSpecificRegister() {}

    @Assembly(value = "rdmsr; shlq $$32, %rdx; orq %rdx, %rax", constraints = "={ax},{cx},~{rdx},~{flags}")
    public static native long read(int index);

    @Assembly(
            value = "movl ${1:k}, %eax; movq $1, %rdx; shrq $$32, %rdx; wrmsr",
            constraints = "{cx},r,~{rax},~{rdx},~{memory},~{flags}")
    public static native void write(int index, long value);
}

package ibrik.machine.instruction;

import ibrik.vocabulary.mark.Assembly;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;

/// The I/O ports of the processor, numbers 0 to 0xFFFF. Source: Intel SDM Vol. 1 (2023), "Input/Output".
@UsesMagic("machine instructions")
public final class Ports {
    private Ports() {}

    /// The byte read, 0 to 255; 255 where no device answers.
    @Assembly(value = "xorl %eax, %eax; inb %dx, %al", constraints = "=&{ax},{dx},~{memory},~{flags}")
    public static native int readByte(int port);

    @Assembly(value = "outb %al, %dx", constraints = "{dx},{ax},~{memory},~{flags}")
    public static native void writeByte(int port, int value);

    /// 0 to 65535.
    @Assembly(value = "xorl %eax, %eax; inw %dx, %ax", constraints = "=&{ax},{dx},~{memory},~{flags}")
    public static native int readShort(int port);

    @Assembly(value = "outw %ax, %dx", constraints = "{dx},{ax},~{memory},~{flags}")
    public static native void writeShort(int port, int value);

    @Assembly(value = "inl %dx, %eax", constraints = "={ax},{dx},~{memory},~{flags}")
    public static native int readInt(int port);

    @Assembly(value = "outl %eax, %dx", constraints = "{dx},{ax},~{memory},~{flags}")
    public static native void writeInt(int port, int value);

    /// Reads `count` bytes from one port to memory, in order.
    @Assembly(
            value = "movq $1, %rdi; movq $2, %rcx; rep insb",
            constraints = "{dx},r,r,~{rdi},~{rcx},~{memory},~{flags}")
    public static native void readBytes(int port, Address start, long count);

    /// Writes `count` bytes from memory to one port, in order.
    @Assembly(
            value = "movq $1, %rsi; movq $2, %rcx; rep outsb",
            constraints = "{dx},r,r,~{rsi},~{rcx},~{memory},~{flags}")
    public static native void writeBytes(int port, Address start, long count);
}

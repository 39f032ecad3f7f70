package ibrik.compiler.interpret.execution;

import ibrik.compiler.interpret.object.HeapObject;

/// The values of one call. Parameter `i` lies at index `i` of the array of its kind.
///
/// INT values are sign-extended, FLOAT values are raw bits.
public final class Frame {
    public final long[] numbers;
    public final HeapObject[] references;
    public long result;
    public HeapObject referenceResult;
    HeapObject caught;

    Frame(long[] numbers, HeapObject[] references) {
        this.numbers = numbers;
        this.references = references;
    }

    public int intAt(int index) {
        return (int) numbers[index];
    }

    float floatAt(int index) {
        return Float.intBitsToFloat((int) numbers[index]);
    }

    double doubleAt(int index) {
        return Double.longBitsToDouble(numbers[index]);
    }

    public void result(boolean value) {
        result = value ? 1 : 0;
    }

    public void result(double value) {
        result = Double.doubleToRawLongBits(value);
    }
}

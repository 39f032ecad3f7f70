package ibrik.compiler.interpret;

/// The values of one call. Parameter `i` lies at index `i` of the array of its kind.
///
/// INT values are sign-extended, FLOAT values are raw bits.
final class Frame {
    final long[] numbers;
    final HeapObject[] references;
    long result;
    HeapObject referenceResult;
    HeapObject caught;

    Frame(long[] numbers, HeapObject[] references) {
        this.numbers = numbers;
        this.references = references;
    }

    int intAt(int index) {
        return (int) numbers[index];
    }

    float floatAt(int index) {
        return Float.intBitsToFloat((int) numbers[index]);
    }

    double doubleAt(int index) {
        return Double.longBitsToDouble(numbers[index]);
    }

    void result(boolean value) {
        result = value ? 1 : 0;
    }

    void result(double value) {
        result = Double.doubleToRawLongBits(value);
    }
}

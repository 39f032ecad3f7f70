// exit: 1
int zero = Integer.parseInt("0");

int divide(int value) {
    return value / zero;
}

void main() {
    IO.println("before");
    IO.println(divide(4));
}

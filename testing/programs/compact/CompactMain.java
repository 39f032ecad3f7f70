void main() {
    IO.println("compact source file");
    IO.println(square(7));
    var list = new ArrayList<Integer>();
    for (int i = 0; i < 5; i++) list.add(square(i));
    IO.println(list);
    counter += list.size();
    IO.println(counter);
}

int counter = 10;

int square(int x) {
    return x * x;
}

record Unused(int x) {}

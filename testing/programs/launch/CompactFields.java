int counter = 3;
final List<String> words = new ArrayList<>();

String greet(String name) {
    words.add(name);
    return "hello " + name + counter++;
}

enum Side { LEFT, RIGHT }

record Pair(Side side, int value) {}

void main(String[] args) {
    IO.println(greet("x"));
    IO.print(List.of(1, 2));
    IO.println();
    IO.println(new Pair(Side.LEFT, counter));
    IO.println(words + " " + args.length + " " + getClass().getName() + " " + Side.valueOf("RIGHT"));
}

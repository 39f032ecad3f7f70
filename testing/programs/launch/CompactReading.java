// stdin: Ada
// stdin:
// stdin: last
void main() {
    String name = IO.readln("Name? ");
    IO.println("Hello, " + name);
    IO.println("[" + IO.readln() + "]");
    IO.println(IO.readln("") + IO.readln());
}

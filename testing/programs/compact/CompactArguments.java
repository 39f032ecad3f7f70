// args: first second
// exit: 4
static String joined = "";

void main(String[] args) {
    for (String arg : args) joined += arg + ";";
    System.out.println(joined + new Helper(3).twice());
    System.exit(4);
}

static class Helper {
    final int value;

    Helper(int value) {
        this.value = value;
    }

    int twice() {
        return value * 2;
    }
}

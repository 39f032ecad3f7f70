// library: org.mozilla:rhino:1.8.0
package language;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Scripts in the interpreter. */
public class RhinoInterpreter {
    private static final String[] SCRIPTS = {
        "function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } fib(15)",
        "[3, 1, 2].sort().map(function (x) { return x * x; }).join('-')",
        "var o = {a: 1, get b() { return this.a + 1; }}; o.c = [1, 'two', null]; JSON.stringify(o)",
        "'The quick fox'.replace(/(\\w+) (\\w+)/, '$2 $1').toUpperCase()",
        "let {x, y} = {x: 1, y: 2}; const f = (a) => a + x + y; f(10)",
        "try { null.x } catch (e) { e.name + ': ' + e.message }",
        "var s = 0; for (let i of new Set([1, 2, 2, 3])) s += i; s + ' ' + typeof Symbol.iterator",
        "parseFloat('3.25abc') + 0.1 + ' ' + (0.1 + 0.2) + ' ' + 1e21 + ' ' + (-7 % 3)",
        "new Date(0).toISOString() + ' ' + [1, [2, [3]]].toString() + ' ' + isNaN('x')",
        "function* g() { yield 1; yield 2; } Array.from(g()).length"
    };

    public static void main(String[] words) {
        Context context = Context.enter();
        try {
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            Scriptable scope = context.initStandardObjects();
            ScriptableObject.putProperty(scope, "hosted", "from Java");
            for (String script : SCRIPTS) {
                System.out.println(Context.toString(context.evaluateString(scope, script, "script", 1, null)));
            }
            System.out.println(context.evaluateString(scope, "hosted.length + ' ' + hosted", "script", 1, null));
            NativeArray array = (NativeArray) context.evaluateString(scope, "[1, 2, 3]", "script", 1, null);
            System.out.println(array.getLength() + " " + array.get(1));
            for (String wrong : new String[] {"var = 1", "undefinedName", "throw new TypeError('mine')"}) {
                try {
                    context.evaluateString(scope, wrong, "wrong", 1, null);
                } catch (RhinoException failure) {
                    System.out.println(failure.getMessage());
                }
            }
        } finally {
            Context.exit();
        }
    }
}

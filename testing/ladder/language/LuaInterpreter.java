// library: org.luaj:luaj-jse:3.0.1
package language;

import org.luaj.vm2.Globals;
import org.luaj.vm2.LoadState;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.compiler.LuaC;
import org.luaj.vm2.lib.Bit32Lib;
import org.luaj.vm2.lib.CoroutineLib;
import org.luaj.vm2.lib.OneArgFunction;
import org.luaj.vm2.lib.PackageLib;
import org.luaj.vm2.lib.StringLib;
import org.luaj.vm2.lib.TableLib;
import org.luaj.vm2.lib.jse.JseBaseLib;
import org.luaj.vm2.lib.jse.JseMathLib;

/** Scripts compiled to the library's own bytecode and interpreted. */
public class LuaInterpreter {
    private static final String SCRIPT = """
            local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
            print('fib', fib(18))
            local t = {}
            for i = 1, 10 do t[#t + 1] = i * i end
            table.sort(t, function(a, b) return a > b end)
            print(table.concat(t, ','), #t, select('#', table.unpack(t, 1, 3)))
            print(string.format('%5.2f|%-5s|%x', 3.14159, 'ab', 255), ('x'):rep(3), ('hello world'):gsub('o', '0'))
            for word, number in ('a=1, b=2'):gmatch('(%w+)=(%w+)') do print(word, number) end
            local co = coroutine.create(function(a) local b = coroutine.yield(a + 1); error({code = b}) end)
            print(coroutine.resume(co, 1))
            local ok, e = coroutine.resume(co, 7)
            print(ok, e.code, coroutine.status(co))
            local mt = setmetatable({}, {__index = function(_, k) return k .. '!' end, __add = function() return 'sum' end, __tostring = function() return 'mine' end})
            print(mt.field, mt + 1, tostring(mt))
            print(pcall(function() local x = nil; return x.y end))
            print(math.floor(-3.5), math.max(1, 5, 3), 7 // 1 == nil)
            """;

    public static void main(String[] words) {
        Globals globals = new Globals();
        globals.load(new JseBaseLib());
        globals.load(new PackageLib());
        globals.load(new Bit32Lib());
        globals.load(new TableLib());
        globals.load(new StringLib());
        globals.load(new CoroutineLib());
        globals.load(new JseMathLib());
        LoadState.install(globals);
        LuaC.install(globals);
        globals.STDOUT = System.out;
        globals.load(SCRIPT.replace(", 7 // 1 == nil", ""), "script").call();
        globals.set("twice", new OneArgFunction() {
            @Override
            public LuaValue call(LuaValue value) {
                return value.mul(2);
            }
        });
        System.out.println(globals.load("return twice(21), bit32.band(12, 10)", "host").invoke());
        for (String wrong : new String[] {"x = = 1", "error('mine')", "return nil + 1"}) {
            try {
                globals.load(wrong, "wrong").call();
            } catch (LuaError failure) {
                System.err.println(failure.getMessage());
            }
        }
    }
}

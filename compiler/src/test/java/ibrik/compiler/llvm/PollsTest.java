package ibrik.compiler.llvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.llvm.CompileOptions.CodeModel;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PollsTest {
    /// Sums an array of ints; `%s` is what stands before the body.
    private static final String SUM = """
            define i32 @sum(ptr %%array, i64 %%count) noredzone uwtable %s {
            entry:
              %%any = icmp sgt i64 %%count, 0
              br i1 %%any, label %%loop, label %%end
            loop:
              %%index = phi i64 [ 0, %%entry ], [ %%next, %%loop ]
              %%sum = phi i32 [ 0, %%entry ], [ %%more, %%loop ]
              %%start = getelementptr inbounds i8, ptr %%array, i64 16
              %%place = getelementptr inbounds i32, ptr %%start, i64 %%index
              %%value = load i32, ptr %%place, align 4
              %%more = add i32 %%sum, %%value
              %%next = add nuw nsw i64 %%index, 1
              %%again = icmp slt i64 %%next, %%count
              br i1 %%again, label %%loop, label %%end
            end:
              %%result = phi i32 [ 0, %%entry ], [ %%more, %%loop ]
              ret i32 %%result
            }
            """;
    private static final Pattern POLL = Pattern.compile("load volatile i8, ptr addrspace\\(256\\)");

    private static LlvmCompiler compiler;

    @BeforeAll
    static void load() {
        compiler = LlvmCompiler.load(Toolchain.find());
    }

    private static String optimised(String text) {
        return compiler.optimisedText("test", text, CompileOptions.release(CodeModel.SMALL));
    }

    private static long polls(String text) {
        return POLL.matcher(text).results().count();
    }

    @Test
    void aVectorisedLoopStaysVectorisedAndPolls() {
        var without = optimised(SUM.formatted(""));
        var with = optimised(SUM.formatted("gc \"polled\""));
        assertEquals(0, polls(without));
        assertTrue(polls(with) >= 2, "the vector loop and the rest poll:\n" + with);
        assertTrue(with.contains("add <8 x i32>"), with);
        assertFalse(with.contains("gc \""), "code generation knows no such collector");
        assertFalse(with.contains("@ibrik.poll."), "the polls are inlined");
    }

    @Test
    void theArrayIsUsedBehindEachPoll() {
        var text = SUM.formatted("gc \"polled\"");
        var kept = optimised(text);
        assertEquals(polls(kept), occurrences(kept, "asm sideeffect \"nopl ($0)\", \"r\"(ptr %array)"));
        var dropped = compiler.optimisedText(
                "test", text, CompileOptions.release(CodeModel.SMALL).withKeepsArrays(false));
        assertEquals(0, occurrences(dropped, "asm sideeffect"));
    }

    private static long occurrences(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    /// What is called may collect; a pointer that steps through the array may have left it by then.
    @Test
    void aLoopThatMustNotPollUsesItsArrayToo() {
        var plain = SUM.formatted("gc \"unpolled\"");
        assertEquals(0, occurrences(optimised(plain), "asm sideeffect"));
        var calling = optimised(
                "declare void @collect()\n" + plain.replace("  %next =", "  call void @collect()\n  %next ="));
        assertEquals(0, polls(calling));
        assertEquals(1, occurrences(calling, "asm sideeffect \"nopl ($0)\", \"r\"(ptr %array)"), calling);
    }

    /// A list's first element must not be kept while a loop walks the list.
    @Test
    void aChainOfObjectsIsNotKept() {
        var text = optimised("""
                define i64 @length(ptr %first) noredzone uwtable gc "polled" {
                entry:
                  %any = icmp eq ptr %first, null
                  br i1 %any, label %end, label %loop
                loop:
                  %node = phi ptr [ %first, %entry ], [ %next, %loop ]
                  %count = phi i64 [ 0, %entry ], [ %more, %loop ]
                  %more = add i64 %count, 1
                  %place = getelementptr inbounds i8, ptr %node, i64 8
                  %next = load atomic ptr, ptr %place unordered, align 8
                  %last = icmp eq ptr %next, null
                  br i1 %last, label %end, label %loop
                end:
                  %result = phi i64 [ 0, %entry ], [ %more, %loop ]
                  ret i64 %result
                }
                """);
        assertEquals(1, polls(text));
        assertFalse(text.contains("asm sideeffect"), text);
    }

    @Test
    void aLoopThatMustNotPollIsNotInlinedIntoOneThatDoes() {
        var text = optimised(SUM.formatted("gc \"unpolled\"") + """
                define i32 @caller(ptr %array) noredzone uwtable gc "polled" {
                  %sum = call i32 @sum(ptr %array, i64 100)
                  ret i32 %sum
                }
                """);
        assertEquals(0, polls(text));
        assertTrue(text.contains("call i32 @sum("), text);
    }

    @Test
    void codeIsGeneratedInAllPipelines() {
        var text = SUM.formatted("gc \"polled\"");
        var quick = compiler.assemblyText("test", text, CompileOptions.development(CodeModel.SMALL));
        var full = compiler.assemblyText("test", text, CompileOptions.release(CodeModel.SMALL));
        assertTrue(quick.contains("cmpb\t$0, %gs:48"), quick);
        assertTrue(full.contains("cmpb\t$0, %gs:48"), full);
        assertFalse(full.contains("llvm_stackmaps"), full);
    }
}

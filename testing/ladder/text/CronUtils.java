// library: com.cronutils:cron-utils:9.2.1
// library: org.slf4j:slf4j-api:2.0.16
package text;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.mapper.CronMapper;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Schedules parsed, described in words from bundles, computed. */
public class CronUtils {
    public static void main(String[] words) {
        CronParser unix = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        ZonedDateTime now = ZonedDateTime.of(2024, 2, 28, 23, 50, 0, 0, ZoneOffset.UTC);
        for (String text : new String[] {"*/15 * * * *", "0 9-17 * * 1-5", "30 4 1,15 * 5", "0 0 29 2 *"}) {
            Cron cron = unix.parse(text);
            ExecutionTime time = ExecutionTime.forCron(cron);
            System.out.println(cron.asString() + " | " + CronDescriptor.instance(Locale.UK).describe(cron));
            System.out.println("  " + time.nextExecution(now).orElseThrow() + " " + time.lastExecution(now).orElseThrow() + " " + time.isMatch(now));
        }
        CronParser quartz = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
        Cron last = quartz.parse("0 15 10 ? * 6L 2024-2026");
        System.out.println(ExecutionTime.forCron(last).nextExecution(now).orElseThrow() + " " + last.validate().asString());
        System.out.println(CronMapper.fromUnixToQuartz().map(unix.parse("5 4 * * 1")).asString());
        System.out.println(CronDescriptor.instance(Locale.GERMAN).describe(unix.parse("0 12 * * *")));
        try {
            unix.parse("61 * * * *");
        } catch (IllegalArgumentException wrong) {
            System.out.println(wrong.getMessage());
        }
    }
}

// library: org.jooq:jooq:3.19.18
// library: org.reactivestreams:reactive-streams:1.0.4
// library: io.r2dbc:r2dbc-spi:1.0.0.RELEASE
// property: org.jooq.no-logo=true
// property: org.jooq.no-tips=true
package database;

import org.jooq.DSLContext;
import org.jooq.Queries;
import org.jooq.SQLDialect;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/** Statements parsed and written in other dialects, and built by the program. */
public class JooqParser {
    public static void main(String[] words) {
        Settings settings = new Settings().withRenderFormatted(false).withParseUnknownFunctions(ParseUnknownFunctions.IGNORE);
        String[] statements = {
            "select a, count(*) from t left join u using (id) where b in (1, 2) and c like 'x%' group by a having count(*) > 1 order by a desc limit 5 offset 2",
            "create table t (id int primary key, name varchar(50) not null default 'x', at timestamp)",
            "insert into t (id, name) values (1, 'a'), (2, 'b')",
            "update t set name = upper(name) || '!' where id = 3",
            "with r(n) as (select 1 union all select n + 1 from r where n < 5) select case when n > 2 then 'big' else 'small' end from r",
            "select extract(year from d), cast(x as decimal(5, 2)), coalesce(y, 0), row_number() over (partition by z order by w) from v"
        };
        for (SQLDialect dialect : new SQLDialect[] {SQLDialect.POSTGRES, SQLDialect.MYSQL, SQLDialect.SQLITE}) {
            DSLContext context = DSL.using(dialect, settings);
            for (String statement : statements) {
                try {
                    System.out.println(dialect + ": " + context.render(context.parser().parseQuery(statement)));
                } catch (RuntimeException failure) {
                    System.out.println(dialect + ": " + failure.getMessage().lines().findFirst().orElse(""));
                }
            }
        }
        DSLContext context = DSL.using(SQLDialect.H2);
        Queries queries = context.parser().parse("select 1; select 2 from dual");
        System.out.println(queries.queries().length + " " + context.render(DSL.select(DSL.field("a"), DSL.inline("it's")).from("t").where(DSL.field("b", Integer.class).gt(5)).and(DSL.field("c").isNull())));
        try {
            context.parser().parseQuery("select from where");
        } catch (ParserException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}

// library: com.h2database:h2:2.3.232
package database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Three hundred statements in memory: tables, joins, windows, transactions, errors. */
public class H2Memory {
    private static void show(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData meta = rows.getMetaData();
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                text.append('[');
                for (int column = 1; column <= meta.getColumnCount(); column++) {
                    text.append(column == 1 ? "" : ", ").append(rows.getString(column));
                }
                text.append(']');
            }
            System.out.println(text);
        }
    }

    public static void main(String[] words) throws SQLException {
        Driver driver = new org.h2.Driver();
        try (Connection connection = driver.connect("jdbc:h2:mem:shop", new Properties()); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customer(id INT PRIMARY KEY, name VARCHAR(40) NOT NULL, born DATE)");
            statement.execute("CREATE TABLE orders(id IDENTITY PRIMARY KEY, customer INT REFERENCES customer(id), amount DECIMAL(10, 2), note CLOB)");
            statement.execute("CREATE INDEX by_amount ON orders(amount)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO customer VALUES(?, ?, ?)")) {
                for (int id = 1; id <= 20; id++) {
                    insert.setInt(1, id);
                    insert.setString(2, "name" + id);
                    insert.setString(3, "19" + (60 + id) + "-02-0" + (1 + id % 9));
                    insert.executeUpdate();
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO orders(customer, amount, note) VALUES(?, ?, ?)")) {
                for (int order = 0; order < 250; order++) {
                    insert.setInt(1, 1 + order * 7 % 20);
                    insert.setBigDecimal(2, new java.math.BigDecimal(order * 37 % 1000).movePointLeft(1));
                    insert.setString(3, order % 5 == 0 ? null : "order " + order);
                    insert.executeUpdate();
                }
            }
            show(statement, "SELECT COUNT(*), SUM(amount), AVG(amount), MIN(note), COUNT(note) FROM orders");
            show(statement, "SELECT c.name, SUM(o.amount) s FROM customer c JOIN orders o ON o.customer = c.id GROUP BY c.name HAVING SUM(o.amount) > 640 ORDER BY s DESC, c.name");
            show(statement, "SELECT name, born, YEAR(born), DATEDIFF(DAY, born, DATE '2000-01-01') FROM customer WHERE id BETWEEN 3 AND 5 ORDER BY id");
            show(statement, "SELECT id, amount, ROW_NUMBER() OVER (ORDER BY amount DESC, id), RANK() OVER (PARTITION BY customer ORDER BY amount) FROM orders ORDER BY amount DESC, id LIMIT 4");
            show(statement, "WITH RECURSIVE t(n, f) AS (SELECT 1, 1 UNION ALL SELECT n + 1, f * (n + 1) FROM t WHERE n < 8) SELECT n, f FROM t");
            show(statement, "SELECT UPPER('grüße'), SUBSTRING('hello' FROM 2 FOR 3), REGEXP_REPLACE('a1b2', '[0-9]', '#'), CAST('12.5' AS DECIMAL(5, 1)) * 2, COALESCE(NULL, 'x')");
            show(statement, "SELECT c.name FROM customer c WHERE NOT EXISTS(SELECT 1 FROM orders o WHERE o.customer = c.id AND o.amount > 95) ORDER BY 1 LIMIT 3");
            show(statement, "SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY id DESC) FROM customer WHERE id < 6");
            connection.setAutoCommit(false);
            System.out.println(statement.executeUpdate("UPDATE orders SET amount = amount + 1 WHERE customer = 3") + " " + statement.executeUpdate("DELETE FROM orders WHERE amount < 5"));
            connection.rollback();
            System.out.println(statement.executeUpdate("MERGE INTO customer KEY(id) VALUES(20, 'merged', NULL), (21, 'new', NULL)"));
            connection.commit();
            show(statement, "SELECT COUNT(*), COUNT(born) FROM customer");
            try (ResultSet plan = statement.executeQuery("EXPLAIN SELECT * FROM orders WHERE amount = 5")) {
                plan.next();
                System.out.println(plan.getString(1).contains("BY_AMOUNT"));
            }
            DatabaseMetaData meta = connection.getMetaData();
            System.out.println(meta.getDatabaseProductName() + " " + meta.getDatabaseMajorVersion());
            for (String wrong : new String[] {"SELEC 1", "SELECT * FROM nowhere", "INSERT INTO customer VALUES(1, 'twice', NULL)", "SELECT 1 / 0", "INSERT INTO customer(id) VALUES(99)"}) {
                try {
                    statement.execute(wrong);
                    System.out.println("accepted " + wrong);
                } catch (SQLException failure) {
                    System.out.println(failure.getSQLState() + " " + failure.getErrorCode() + " " + failure.getMessage().lines().findFirst().orElse(""));
                }
            }
        }
    }
}

// apart: yes
// library: com.google.code.gson:gson:2.13.1
// timeout: 300
package gson;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Objects to JSON and back, as most users of the library begin. */
public class GsonDriver {
    static final class Item {
        String name = "pen";
        @SerializedName("price_in_cents")
        int price = 120;
        double weight = 0.0125;
        transient String secret = "hidden";
        List<String> tags = new ArrayList<>(List.of("blue", "ink"));
        Map<String, Integer> stock = new TreeMap<>(Map.of("Ulm", 3, "Bonn", 0));
    }

    static final class Order {
        long number;
        Item[] items;
        Item missing;
    }

    public static void main(String[] words) {
        Gson gson = new Gson();
        Order order = new Order();
        order.number = 1L << 40;
        order.items = new Item[] {new Item(), new Item()};
        order.items[1].name = "\"quill\" <feather> \u00e9";
        String text = gson.toJson(order);
        System.out.println(text);
        Order back = gson.fromJson(text, Order.class);
        System.out.println(back.number + " " + back.items[1].name + " " + back.items[0].tags + " " + back.items[0].stock);
        System.out.println(back.items[0].secret + " " + back.missing);
        System.out.println(new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(back));
        List<Integer> numbers = gson.fromJson("[1, 2, 3]", new TypeToken<List<Integer>>() {}.getType());
        System.out.println(numbers.get(2) + numbers.size());
        JsonObject tree = JsonParser.parseString("{\"a\": {\"b\": [true, null, 1e3]}}").getAsJsonObject();
        tree.addProperty("c", 'x');
        System.out.println(tree + " " + tree.getAsJsonObject("a").get("b").getAsJsonArray().get(2).getAsInt());
        try {
            gson.fromJson("{\"number\": \"none\"}", Order.class);
        } catch (JsonSyntaxException wrong) {
            System.out.println(wrong.getMessage());
        }
    }
}

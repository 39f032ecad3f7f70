// library: org.json:json:20250107
package text;

import java.util.List;
import java.util.Map;
import org.json.CDL;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.json.JSONPointer;
import org.json.XML;

/** Objects, arrays, pointers, XML and tables. */
public class OrgJson {
    public static class Bean {
        public String getTitle() {
            return "bean";
        }

        public int getCount() {
            return 3;
        }

        public boolean isOpen() {
            return true;
        }
    }

    public static void main(String[] words) {
        JSONObject object = new JSONObject("{\"a\": [1, 2.5, true, null, \"x\"], 'b': {c: 1e400, 'd': 12345678901234567890}}");
        System.out.println(object.getJSONArray("a").getDouble(1) + " " + object.query("/b/d") + " " + object.optInt("none", 7) + " " + object.getJSONArray("a").isNull(3));
        System.out.println(new JSONArray(List.of(Map.of("k", "</v>"), "é\n", 0.1f)).toString(2));
        System.out.println(new JSONObject(new Bean()).similar(new JSONObject("{\"title\": \"bean\", \"count\": 3, \"open\": true}")));
        System.out.println(new JSONPointer("/x~1y/0").queryFrom(new JSONObject("{\"x/y\": [\"found\"]}")));
        System.out.println(XML.toJSONObject("<r id='1'><i>a</i><i>b</i><n>5</n><e/></r>").getJSONObject("r").getJSONArray("i"));
        System.out.println(XML.toString(new JSONObject("{\"list\": [1, 2]}"), "top") + " " + CDL.toJSONArray("n,v\nx,1\n"));
        for (String wrong : new String[] {"{\"a\" 1}", "{\"a\": 1, \"a\": 2}", "[1, 2", "{", "{\"a\": 1} x"}) {
            try {
                System.out.println(wrong.startsWith("[") ? new JSONArray(wrong) : new JSONObject(wrong));
            } catch (JSONException failure) {
                System.err.println(failure.getMessage());
            }
        }
    }
}

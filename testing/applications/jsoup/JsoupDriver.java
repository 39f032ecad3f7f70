// library: org.jsoup:jsoup:1.19.1
package jsoup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/** Parses a page, untidy in places, queries, changes, cleans and prints it. */
public class JsoupDriver {
    static final String PAGE = """
        <!DOCTYPE html>
        <html lang=en>
        <head>
          <meta charset="utf-8"><title>Bird &amp; Bee &mdash; a journal</title>
          <style>p > b { color: red }</style>
          <script>if (1 < 2) document.write("<p>not parsed</p>");</script>
        </head>
        <body class="main wide">
        <!-- a comment -->
        <h1 id=top>Birds &#8217;n&rsquo; b&eacute;es</h1>
        <p>First paragraph with <b>bold <i>both</b> italic</i> text.
        <p>Second, unclosed, with a <a href="/about?x=1&amp;y=2" title='About "us"'>link</a> and <br>a break
        <ul id="list"><li class="odd first">one<li class=even>two <em>nested</em><li class="odd">three &lt;3</ul>
        <table><tr><td>a<td>b<tr><td colspan=2>c</table>
        <div data-id="7" data-name="seven" style="display:none" onclick="evil()">
          <p>Inside <span class="x y">span</span> &nbsp; 日本語 😀</p>
          <img src=pic.png alt="a picture"><input type=checkbox checked disabled>
          <pre>
          kept   white
            space</pre>
        </div>
        <form action="/go"><input name=q value="a b"><select name=s><option value=1>x<option value=2 selected>y</select>
        <textarea name=t>some <b>text</textarea></form>
        <a href="http://example.com/">absolute</a> <a href="#top">up</a>
        </body>
        </html>
        """;

    public static void main(String[] args) {
        Document document = Jsoup.parse(PAGE, "http://birds.example.org/journal/");
        System.out.println(document.title() + " | " + document.body().className() + " | " + document.select("*").size());
        System.out.println(document.body().html());
        String[] queries = {"p", "li.odd", "ul > li", "li:nth-child(2) em", "a[href]", "a[href^=http]", "[data-id=7]", "td:eq(0)", "p:contains(second)",
            "div p span.x.y", "h1 + p", "h1 ~ ul", "li:not(.odd)", "img[alt~=pict]", ":matchesOwn(^three)", "*:has(> em)", "input[checked], option[selected]",
            "body > *:last-child", "p:first-of-type", "#list :gt(0)", "[^data-]"};
        for (String query : queries) {
            Elements found = document.select(query);
            System.out.println(query + " " + found.size() + " " + found.eachText());
        }
        for (Element link : document.select("a")) System.out.println(link.attr("href") + " " + link.absUrl("href") + " " + link.cssSelector());
        System.out.println(document.selectFirst("div").dataset() + " " + document.selectFirst("h1").id() + document.getElementsByTag("td").size());
        StringBuilder outline = new StringBuilder();
        NodeTraversor.traverse((Node node, int depth) -> {
            if (depth < 5) outline.append(".".repeat(depth)).append(node.nodeName()).append(' ');
        }, document);
        System.out.println(outline);
        Element list = document.getElementById("list");
        list.appendElement("li").text("four & more").attr("title", "a<b>\"c\"");
        list.child(0).addClass("changed").removeClass("odd").prependText("zero ");
        list.select("em").unwrap();
        list.child(1).before("<li>between</li>");
        list.child(3).remove();
        list.wrap("<section class=wrapped></section>");
        System.out.println(document.selectFirst("section").outerHtml());
        document.select("p").first().textNodes().forEach((TextNode text) -> System.out.println("[" + text.text() + "]"));
        document.outputSettings().escapeMode(Entities.EscapeMode.extended).charset("US-ASCII").indentAmount(4);
        System.out.println(document.selectFirst("h1").outerHtml() + document.selectFirst("div p").outerHtml());
        System.out.println(Jsoup.clean(PAGE, "http://x.org/", Safelist.basic()));
        System.out.println(Jsoup.clean("<b onclick=x>ok</b><script>bad()</script><a href='javascript:y'>z</a>", Safelist.relaxed()));
        System.out.println(Jsoup.isValid("<b>ok</b>", Safelist.basic()) + " " + Parser.unescapeEntities("&lt;&copy;&#x41;&unknown;&amp", false)
            + Entities.escape("<é&\"€>"));
        Document xml = Jsoup.parse("<?xml version=\"1.0\"?><root><Item Key='v'/><item>t<![CDATA[<raw>]]></item></root>", "", Parser.xmlParser());
        System.out.println(xml.outerHtml() + xml.select("item").size());
        Parser tracking = Parser.htmlParser().setTrackErrors(20);
        Jsoup.parse("<p>a</div><b>x</i></p></b &bogus;>&#xFFFFFF;<table><b>", "", tracking);
        ParseErrorList errors = tracking.getErrors();
        errors.forEach(error -> System.out.println(error.getPosition() + " " + error.getErrorMessage()));
        try {
            document.select("p[");
        } catch (Selector.SelectorParseException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(document.text().hashCode() + " " + document.wholeText().length());
    }
}

// library: org.apache.lucene:lucene-core:10.1.0
package database;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An index in memory: words, phrases, ranges, sorting, deletion. */
public class LuceneMemory {
    private static final String[] TEXTS = {
        "The quick brown fox jumps over the lazy dog", "A lazy afternoon with brown bread", "Foxes are quick animals",
        "Dogs and cats and foxes", "The brown dog sleeps", "Quick quick slow"
    };

    private static void search(IndexSearcher searcher, Query query) throws IOException {
        StringBuilder text = new StringBuilder(query + ":");
        for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
            text.append(' ').append(searcher.storedFields().document(hit.doc).get("id")).append(String.format("/%.3f", hit.score));
        }
        System.out.println(text);
    }

    /// What it says of the version of Java has the time in it.
    private static final Logger SILENT = Logger.getLogger("org.apache.lucene");

    public static void main(String[] words) throws IOException {
        SILENT.setLevel(Level.OFF);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()).setMergeScheduler(new SerialMergeScheduler()))) {
            for (int index = 0; index < TEXTS.length; index++) {
                Document document = new Document();
                document.add(new StringField("id", "d" + index, Field.Store.YES));
                document.add(new TextField("text", TEXTS[index], Field.Store.YES));
                document.add(new IntPoint("length", TEXTS[index].length()));
                document.add(new NumericDocValuesField("order", 100 - index));
                document.add(new StoredField("bytes", TEXTS[index].getBytes()));
                writer.addDocument(document);
            }
            writer.commit();
            writer.deleteDocuments(new Term("id", "d3"));
            writer.forceMerge(1);
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            System.out.println(reader.numDocs() + " " + reader.maxDoc() + " " + reader.docFreq(new Term("text", "quick")));
            search(searcher, new TermQuery(new Term("text", "quick")));
            search(searcher, new PhraseQuery("text", "brown", "fox"));
            search(searcher, new PhraseQuery(2, "text", "quick", "fox"));
            search(searcher, new PrefixQuery(new Term("text", "fox")));
            search(searcher, new WildcardQuery(new Term("text", "l*y")));
            search(searcher, new FuzzyQuery(new Term("text", "quack")));
            search(searcher, IntPoint.newRangeQuery("length", 20, 35));
            search(searcher, new BooleanQuery.Builder().add(new TermQuery(new Term("text", "brown")), BooleanClause.Occur.MUST)
                    .add(new TermQuery(new Term("text", "lazy")), BooleanClause.Occur.MUST_NOT).add(new TermQuery(new Term("text", "dog")), BooleanClause.Occur.SHOULD).build());
            for (ScoreDoc hit : searcher.search(new MatchAllDocsQuery(), 10, new Sort(new SortField("order", SortField.Type.LONG))).scoreDocs) {
                System.out.println(searcher.storedFields().document(hit.doc).get("id") + " " + searcher.storedFields().document(hit.doc).getBinaryValue("bytes").length);
            }
            System.out.println(searcher.explain(new TermQuery(new Term("text", "slow")), 4).isMatch());
        }
    }
}

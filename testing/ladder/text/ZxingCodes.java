// library: com.google.zxing:core:3.5.3
package text;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Codes drawn and read back. */
public class ZxingCodes {
    public static void main(String[] words) throws WriterException, ReaderException {
        BitMatrix small = new MultiFormatWriter().encode("Ibrik", BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.H, EncodeHintType.MARGIN, 0));
        System.out.print(small.toString("##", "  "));
        for (BarcodeFormat format : new BarcodeFormat[] {BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128, BarcodeFormat.EAN_13, BarcodeFormat.DATA_MATRIX, BarcodeFormat.AZTEC, BarcodeFormat.PDF_417}) {
            String text = format == BarcodeFormat.EAN_13 ? "4006381333931" : "Code 42";
            BitMatrix matrix = new MultiFormatWriter().encode(text, format, 240, 240);
            int[] pixels = new int[matrix.getWidth() * matrix.getHeight()];
            for (int index = 0; index < pixels.length; index++) {
                pixels[index] = matrix.get(index % matrix.getWidth(), index / matrix.getWidth()) ? 0xFF000000 : 0xFFFFFFFF;
            }
            try {
                Result result = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(matrix.getWidth(), matrix.getHeight(), pixels))));
                System.out.println(format + " " + matrix.getWidth() + "x" + matrix.getHeight() + " " + result.getText() + " " + result.getBarcodeFormat());
            } catch (ReaderException unread) {
                System.out.println(format + " " + matrix.getWidth() + "x" + matrix.getHeight() + " " + matrix.hashCode() + " " + unread.getClass().getSimpleName());
            }
        }
        try {
            new MultiFormatWriter().encode("123", BarcodeFormat.EAN_13, 10, 10);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}

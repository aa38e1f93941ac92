package uk.brum.mailbox;

import java.util.List;
import java.util.stream.Collectors;

/** The JSON of the API: small enough to be written by hand, so that the mailbox needs no JSON library. */
final class MailJson {

    private MailJson() {}

    static String list(List<Mail> mails) {
        return mails.stream()
                .map(mail -> "{" + fields(mail) + "}")
                .collect(Collectors.joining(",", "{\"messages\":[", "]}"));
    }

    static String one(Mail mail, MailContent content) {
        return "{" + fields(mail) + ",\"text\":" + quoted(content.text()) + ",\"html\":" + quoted(content.html()) + "}";
    }

    private static String fields(Mail mail) {
        String to = mail.to().stream().map(MailJson::quoted).collect(Collectors.joining(",", "[", "]"));
        return "\"id\":" + quoted(mail.id()) + ",\"messageId\":" + quoted(mail.messageId())
                + ",\"from\":" + quoted(mail.from()) + ",\"to\":" + to
                + ",\"subject\":" + quoted(mail.subject()) + ",\"receivedAt\":"
                + quoted(mail.receivedAt().toString())
                + ",\"repeats\":" + mail.repeats();
    }

    static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}

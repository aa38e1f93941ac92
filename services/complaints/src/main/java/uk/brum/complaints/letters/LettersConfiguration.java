package uk.brum.complaints.letters;

import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.complaints.domain.LetterWriter;
import uk.brum.complaints.letters.application.ComplaintLetters;
import uk.brum.complaints.letters.application.LetterPdfs;
import uk.brum.complaints.letters.domain.Composing;
import uk.brum.complaints.letters.domain.LetterArchive;
import uk.brum.complaints.letters.domain.Letterhead;
import uk.brum.complaints.letters.pdf.TaggedLetterPdf;
import uk.brum.complaints.letters.persistence.GridFsLetters;
import uk.brum.complaints.letters.persistence.TemplateFiles;
import uk.brum.complaints.policy.Policies;
import uk.brum.starter.sealing.MasterKeys;

/** Who signs is the council's choice. */
@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    @Bean
    Letterhead letterhead(
            @Value("${brum.complaints.council:The complaints team of your council}") String council,
            @Value("${brum.complaints.contact:answer this letter, or use your Brum Account}") String contact) {
        return new Letterhead(council, contact);
    }

    @Bean
    LetterWriter letterWriter(Letterhead letterhead, Policies policies) {
        return new ComplaintLetters(new Composing(new TemplateFiles(), letterhead), policies);
    }

    @Bean
    LetterArchive letterArchive(MongoDatabase database, MasterKeys master) {
        return new GridFsLetters(database, master);
    }

    @Bean
    LetterPdfs letterPdfs(Letterhead letterhead, LetterArchive archive) {
        return new LetterPdfs(new TaggedLetterPdf(letterhead), archive);
    }
}

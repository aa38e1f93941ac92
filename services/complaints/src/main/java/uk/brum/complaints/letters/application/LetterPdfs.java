package uk.brum.complaints.letters.application;

import java.util.List;
import java.util.Optional;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.letters.domain.KeptBody;
import uk.brum.complaints.letters.domain.LetterArchive;
import uk.brum.complaints.letters.domain.LetterPdf;
import uk.brum.complaints.policy.London;

/**
 * The letters of a complaint as PDF: made from the kept words when first asked for, and then kept themselves. One that
 * waits to be posted is made anew each time, since where it goes may be corrected until it is gone.
 */
public final class LetterPdfs {

    private final LetterPdf pdf;
    private final LetterArchive archive;

    public LetterPdfs(LetterPdf pdf, LetterArchive archive) {
        this.pdf = pdf;
        this.archive = archive;
    }

    /**
     * The PDF of a letter.
     *
     * @param where whether it says where the person lives to whom it is written: others who follow the complaint need not know
     * @return nothing when the complaint has no such letter
     */
    public Optional<byte[]> find(Complaint complaint, String letterId, boolean where) {
        return complaint.letter(letterId).map(letter -> {
            Party to = complaint.intake().correspondent(letter);
            return where && !letter.waitsForPost() ? kept(complaint, letter, to) : made(letter, to, where);
        });
    }

    private byte[] kept(Complaint complaint, Letter letter, Party to) {
        String reference = complaint.id().text();
        return archive.find(reference, letter.id())
                .orElseGet(() -> archive.keep(reference, letter.id(), made(letter, to, true)));
    }

    private byte[] made(Letter letter, Party to, boolean where) {
        String address = to.address();
        return pdf.of(
                letter.subject(),
                KeptBody.blocks(letter.body()),
                address == null || !where
                        ? List.of(to.name())
                        : address.lines().map(String::strip).toList(),
                London.day(letter.at()));
    }
}

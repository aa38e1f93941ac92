package uk.brum.complaints.letters.application;

import java.util.List;
import java.util.Optional;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Letter;
import uk.brum.complaints.letters.domain.KeptBody;
import uk.brum.complaints.letters.domain.LetterArchive;
import uk.brum.complaints.letters.domain.LetterPdf;
import uk.brum.complaints.policy.London;

/** The letters of a complaint as PDF: made from the kept words when first asked for, and then kept themselves. */
public final class LetterPdfs {

    private final LetterPdf pdf;
    private final LetterArchive archive;

    public LetterPdfs(LetterPdf pdf, LetterArchive archive) {
        this.pdf = pdf;
        this.archive = archive;
    }

    /** @return nothing when the complaint has no such letter */
    public Optional<byte[]> find(Complaint complaint, String letterId) {
        return complaint
                .letter(letterId)
                .map(letter -> archive.find(complaint.id().text(), letterId)
                        .orElseGet(() -> archive.keep(complaint.id().text(), letterId, made(complaint, letter))));
    }

    private byte[] made(Complaint complaint, Letter letter) {
        String address = complaint.intake().correspondent().address();
        return pdf.of(
                letter.subject(),
                KeptBody.blocks(letter.body()),
                address == null
                        ? List.of(complaint.intake().correspondent().name())
                        : address.lines().map(String::strip).toList(),
                London.day(letter.at()));
    }
}

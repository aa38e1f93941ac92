package uk.brum.starter.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskPersonalDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mail to jane.o'neill+bins@example.co.uk failed | mail to jane.o'[e-mail] failed
            call 07700 900123 back                        | call [phone] back
            call +44 121 496 0000                         | call [phone]
            lives at B13 8DS                              | lives at [postcode]
            lives at b138ds now                           | lives at [postcode] now
            NI number QQ 12 34 56 C given                 | NI number QQ 12 34 56 C given
            NI number AB123456C given                     | NI number [ni-number] given
            Authorization: Bearer abc.def-123             | Authorization: Bearer [token]
            token eyJhbGciOi.eyJzdWIi.c2ln done           | token [token] done
            password=hunter2 sent                         | password=[secret] sent
            uprn 100070321799 round R-12                  | uprn 100070321799 round R-12
            MB-7K3F-92QD took 0.125 s                     | MB-7K3F-92QD took 0.125 s
            """)
    void replaces_personal_data_and_leaves_the_rest(String text, String masked) {
        assertThat(MaskPersonalData.mask(text)).isEqualTo(masked);
    }
}

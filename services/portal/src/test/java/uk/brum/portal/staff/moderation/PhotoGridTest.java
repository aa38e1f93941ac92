package uk.brum.portal.staff.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import uk.brum.portal.staff.moderation.ModerationDesk.Area;

class PhotoGridTest {

    @Property(tries = 200)
    void every_pixel_lies_in_one_square_and_all_squares_together_are_few_enough(
            @ForAll @IntRange(min = 50, max = 5000) int width, @ForAll @IntRange(min = 50, max = 5000) int height) {
        var grid = new PhotoGrid(width, height);
        long pixels = grid.squares().stream()
                .mapToLong(square -> (long) square.width() * square.height())
                .sum();
        assertThat(pixels).isEqualTo((long) width * height);
        List<String> all = grid.squares().stream().map(PhotoGrid.Square::id).toList();
        assertThat(grid.areas(all)).hasSize(PhotoGrid.ROWS).allMatch(area -> area.width() == width);
        assertThat(grid.covered(grid.areas(all))).containsExactlyElementsOf(all);
    }

    @Test
    void what_was_picked_is_picked_again_and_other_areas_stay_apart() {
        var grid = new PhotoGrid(1600, 1200);
        List<Area> now = List.of(new Area(200, 200, 400, 200), new Area(13, 17, 20, 20));
        assertThat(grid.covered(now)).containsExactly("2-2", "2-3");
        assertThat(grid.apart(now)).containsExactly("13,17,20,20");
        assertThat(grid.areas(List.of("2-3", "2-2", "4-1", "9-9")))
                .containsExactly(new Area(200, 200, 400, 200), new Area(0, 600, 200, 200));
    }

    @Test
    void an_area_is_four_numbers() {
        assertThat(PhotoGrid.area("100, 50 80,90")).isEqualTo(new Area(100, 50, 80, 90));
        assertThat(PhotoGrid.area("100,50,80")).isNull();
        assertThat(PhotoGrid.area("a,b,c,d")).isNull();
        assertThat(PhotoGrid.area("1,2,0,4")).isNull();
    }
}

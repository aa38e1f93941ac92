package uk.brum.city;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Names for the streets and buildings of one ward; no two streets of a ward share one. */
final class StreetNames {

    private static final List<String> STEMS = List.of(
            ("Abbey Acorn Alder Almond Amber Anvil Apple Arden Arrow Ash Aspen Badger Bakers Balsam Barley Beacon Bees Bell"
                            + " Bilberry Birch Blackthorn Bluebell Bournside Bracken Bramble Bridge Broom Buckthorn Buttercup"
                            + " Button Canal Cannon Carver Castle Cedar Chain Chapel Cherry Chestnut Church Clover Cobden Cole"
                            + " Compass Coppice Copper Cowslip Crane Crocus Cygnet Damson Dell Dove Drapers Druids Elder Elm"
                            + " Enamel Fallow Farthing Fern Fiddle Field Finch Flint Ford Forge Foundry Fountain Fox Garnet"
                            + " Gilders Glass Golden Goldfinch Gorse Granary Grange Green Hammer Harbour Hare Harvest Hawthorn"
                            + " Hazel Heath Heather Heron Hickory Hill Holly Honeysuckle Hope Hornbeam Ivy Jasmine Jewel Juniper"
                            + " Kestrel Kiln Kings Kite Knoll Laburnum Lantern Larch Lark Laurel Lavender Lilac Lime Linden Linnet"
                            + " Lock Locksmith Lodge Long Lunar Magnolia Maple Marigold Market Marl Meadow Merlin Mill Mint"
                            + " Moorhen Mulberry Nailers Needle Nettle Nightingale Oak Old Olive Orchard Osier Otter Oxford Park"
                            + " Parish Partridge Pear Pebble Pen Pine Plane Plover Plum Pond Poplar Poppy Primrose Priory Quarry"
                            + " Queens Quince Rea Redwing Reed Ridge Ring River Robin Rose Rowan Rush Saddlers Sage Saffron Sandy"
                            + " Sawpit School Shire Silver Skylark Sorrel Sparrow Spring Spruce Station Steam Steel Stone Swallow"
                            + " Swan Sycamore Tanners Tansy Teal Thistle Thorn Thrush Thyme Tower Trefoil Union Vale Valley"
                            + " Verbena Victoria Vine Violet Vyse Wagtail Walnut Warden Water Weavers Well Wheat Wheel White"
                            + " Wildflower Willow Windmill Winter Wood Woodpecker Wren Yarrow Yew")
                    .split(" "));

    private static final List<String> KINDS = List.of(
            "Road", "Road", "Road", "Street", "Street", "Avenue", "Close", "Croft", "Drive", "Gardens", "Grove", "Lane",
            "Place", "Rise", "Terrace", "View", "Walk", "Way");

    private static final List<String> BUILDINGS = List.of("Court", "House", "Point", "Lodge", "Wharf", "Works");

    private final RandomGenerator random;
    private final Set<String> taken = new HashSet<>();

    StreetNames(RandomGenerator random) {
        this.random = random;
    }

    String street() {
        while (true) {
            String name = any(STEMS) + " " + any(KINDS);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    String building() {
        return any(STEMS) + " " + any(BUILDINGS);
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}

package dev.vignette.bench;

import java.util.List;

/// Twelve scenes that ask for much of what the illustrator can paint.
final class Tale {

    static final List<String> SCENES =
            List.of(
                    "At dusk old Tomas, the lighthouse keeper, climbed the cliff path with a"
                            + " lantern in his hand while gulls wheeled over the calm sea.",
                    "That night a red fox crossed the snowy forest under a full moon and a thousand"
                            + " stars.",
                    "In the morning the market square was crowded. A baker sold bread, a farmer"
                            + " carried a basket of apples, and a girl held a red balloon.",
                    "By afternoon a storm rose. Lightning split the black clouds and a sailing ship"
                            + " fought the enormous waves.",
                    "At sunset a huge green dragon circled above the castle, breathing fire, and a"
                            + " princess and a knight watched from the road.",
                    "A girl and her robot walked hand in hand through the rainy city at night,"
                            + " under an umbrella and neon signs.",
                    "Breakfast in the kitchen: grandmother poured tea while a boy and two cats"
                            + " waited for the pancakes.",
                    "A shepherd and five sheep rested in a green meadow full of flowers below a"
                            + " bright rainbow.",
                    "A knight rode his horse through the autumn forest toward a ruined tower in the"
                            + " fog.",
                    "Two camels and a merchant crossed the desert dunes toward the pyramids under"
                            + " the burning sun.",
                    "Beneath the sea a mermaid and an octopus guarded a treasure chest among corals"
                            + " and bright fish.",
                    "That winter night the whole village sat around a campfire beneath the northern"
                            + " lights, singing; nobody was afraid any more.");

    private Tale() {}
}

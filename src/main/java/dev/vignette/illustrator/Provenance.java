package dev.vignette.illustrator;

import dev.vignette.illustrator.scene.SceneSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a drawing says about itself: from which words, by what, and that no AI model made it.
final class Provenance {

    /// Another version paints the same words and seed otherwise.
    static final String ENGINE = "Vignette's built-in illustrator, picture book 4";

    /// IPTC's term for a picture made by an algorithm that learnt from no pictures.
    private static final String XMP =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about=""
                xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
               <xmp:CreatorTool>Vignette, built-in illustrator</xmp:CreatorTool>
               <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia</Iptc4xmpExt:DigitalSourceType>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>\
            """;

    private Provenance() {}

    /// The texts of a drawing's PNG, in the order in which they are written.
    static Map<String, String> of(DrawingRequest request, SceneSpec spec) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("Description", request.text());
        texts.put("Software", "Vignette");
        texts.put("Seed", request.storySeed() + ", scene " + request.sceneNumber());
        texts.put("Generator", "procedural, not a diffusion model");
        texts.put("Engine", ENGINE);
        texts.put("Confidence", Math.round(100 * spec.confidence()) + " %");
        if (!spec.unknownWords().isEmpty()) {
            texts.put("Unknown words", String.join(", ", spec.unknownWords()));
        }
        texts.put("XML:com.adobe.xmp", XMP);
        return texts;
    }
}

package dev.vignette.image;

/// How a picture came to be, in IPTC's terms that search engines and archives read.
public enum DigitalSourceType {
    /// An AI model that learnt from pictures made it.
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia"),
    /// A program drew it that learnt from no pictures.
    ALGORITHMIC_MEDIA("algorithmicMedia");

    private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String term;

    DigitalSourceType(String term) {
        this.term = term;
    }

    /// The term as metadata name it.
    public String uri() {
        return VOCABULARY + term;
    }
}

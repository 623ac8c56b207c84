package posestudio.models.onnx;

/** What the numbers of a tensor are; the codes are those of ONNX. */
public enum ElementType {
    /** Of another kind than those below, or not told. */
    OTHER(0),
    /** 32-bit floating point. */
    FLOAT(1),
    /** 32-bit whole numbers. */
    INT32(6),
    /** 64-bit whole numbers. */
    INT64(7),
    /** Truth values. */
    BOOL(9),
    /** 16-bit floating point. */
    FLOAT16(10),
    /** 64-bit floating point. */
    DOUBLE(11);

    private final int code;

    ElementType(int code) {
        this.code = code;
    }

    /** The number that stands for it in ONNX files. */
    int code() {
        return code;
    }

    static ElementType of(long code) {
        for (ElementType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return OTHER;
    }
}

uniform sampler2D picture;
uniform vec4 covered;     // picture pixels: left, top, width and height of what the texture covers
uniform float level;      // of the halvings, for smooth sampling

vec4 single(vec2 p) {
    ivec2 size = textureSize(picture, 0);
    ivec2 texel = ivec2(floor((p - covered.xy) / covered.zw * vec2(size)));
    return texelFetch(picture, clamp(texel, ivec2(0), size - 1), 0);
}

// Catmull-Rom in five bilinear taps: the two middle columns and rows share one tap each, and the corners, which never
// weigh more than a two-hundredth, are left out (Jimenez: Filmic SMAA, 2016). The plain Java twin is PictureLevels.
vec4 catmullRom(vec2 p) {
    vec2 size = vec2(textureSize(picture, 0));
    vec2 t = (p - covered.xy) / covered.zw * size;
    vec2 middle = floor(t - 0.5) + 0.5;
    vec2 f = t - middle;
    vec2 w0 = f * (-0.5 + f * (1.0 - 0.5 * f));
    vec2 w2 = f * (0.5 + f * (2.0 - 1.5 * f));
    vec2 w3 = f * f * (-0.5 + 0.5 * f);
    vec2 w12 = 1.0 - w0 - w3;
    vec2 t0 = (middle - 1.0) / size;
    vec2 t12 = (middle + w2 / w12) / size;
    vec2 t3 = (middle + 2.0) / size;
    vec4 sum = textureLod(picture, t12, 0.0) * w12.x * w12.y
        + textureLod(picture, vec2(t12.x, t0.y), 0.0) * w12.x * w0.y
        + textureLod(picture, vec2(t0.x, t12.y), 0.0) * w0.x * w12.y
        + textureLod(picture, vec2(t3.x, t12.y), 0.0) * w3.x * w12.y
        + textureLod(picture, vec2(t12.x, t3.y), 0.0) * w12.x * w3.y;
    return clamp(sum / (1.0 - (w0.x + w3.x) * (w0.y + w3.y)), 0.0, 1.0);
}

// Premultiplied colour of a picture point; SAMPLING is 0 smooth, 1 Catmull-Rom at full resolution, 2 single pixels.
vec4 pictureAt(vec2 p) {
#if SAMPLING == 2
    return single(p);
#elif SAMPLING == 1
    return catmullRom(p);
#else
    return textureLod(picture, (p - covered.xy) / covered.zw, level);
#endif
}

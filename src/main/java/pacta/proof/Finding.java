package pacta.proof;

/// One thing found in a file.
///
/// @param place where, as a path inside the file: `client`, `Root.Pages.Kids[0].Contents`; empty
///              for the whole
public record Finding(Code code, String place) {
  static Finding whole(Code code) {
    return new Finding(code, "");
  }
}

package pacta.web.explorer;

/// A part of a sentence: words, or a blank.
public sealed interface Piece {
  record Words(String text) implements Piece {}

  record Gap(Blank blank) implements Piece {}
}

package pacta.web;

/// A small line drawing on a field of 24 by 24; always beside a word, never alone.
public enum Icon {
  HOME("M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-5h4v5"),
  PEOPLE("M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.5 19.5c.4-3.3 2.5-5 "
      + "5.5-5s5.1 1.7 5.5 5M16 11.2a2.7 2.7 0 1 0-.8-5.3M17 14.7c2 .4 3.2 2 3.5 4.5"),
  CALENDAR("M5 6.5h14v13H5zM5 10.5h14M9 4v4M15 4v4"),
  EURO("M17.5 7A6.5 6.5 0 1 0 17.5 17M4 10.5h9M4 13.5h8"),
  BOOK("M5 5.5c2.5-1 5-.7 7 1 2-1.7 4.5-2 7-1v13c-2.5-1-5-.7-7 1-2-1.7-4.5-2-7-1zM12 6.5v13"),
  CHART("M5 19.5V13M10.5 19.5V5M16 19.5V9.5M20.5 19.5h-17"),
  MORE("M6 12h.01M12 12h.01M18 12h.01"),
  SEARCH("M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM16 16l4.5 4.5"),
  CHECK("m5 12.5 4.7 4.7L19 7.5"),
  CLOSE("M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5"),
  PLUS("M12 5.5v13M5.5 12h13"),
  BACK("m14.5 6-6 6 6 6"),
  FORWARD("m9.5 6 6 6-6 6"),
  CLOCK("M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 7.5V12l3 2"),
  INFO("M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 11v5M12 8h.01"),
  WARNING("M12 4.5 3.5 19h17zM12 10v4M12 16.5h.01"),
  CHAT("M4.5 5.5h15v10.5h-8L7 19.5V16H4.5z"),
  MAIL("M4 6.5h16v11.5H4zM4 7.5l8 6 8-6"),
  QUILL("M4 20c1-5 4-11 15.5-15.5C19 11 15.5 15.5 9 16M4 20l5-6M4 20h6"),
  SWAP("M4.5 9.5h13M14 6l3.5 3.5L14 13M19.5 15h-13M10 11.5 6.5 15l3.5 3.5"),
  COPY("M8.5 8.5h10.5V19H8.5zM5 15.5V5h10.5"),
  PAUSE("M9 6v12M15 6v12"),
  FLAG("M6 20.5V4.5M6 5.5h11l-2 3.5 2 3.5H6"),
  DOCUMENT("M6.5 4h8l3.5 3.5V20h-11.5zM14 4v4h4M9 12h6M9 15.5h6"),
  DOWNLOAD("M12 4.5v10M8 11l4 4 4-4M5 19.5h14"),
  UPLOAD("M12 15V5M8 8.5l4-4 4 4M5 19.5h14"),
  PRINT("M7.5 9V4.5h9V9M7.5 16.5H5V9h14v7.5h-2.5M7.5 13.5h9v6h-9z"),
  STAR("M12 4.5l2 4.6 5 .5-3.8 3.3 1.2 4.9L12 15.2l-4.4 2.6 1.2-4.9L5 9.6l5-.5z"),
  SHIELD("M12 4 5.5 6.5v5c0 4 2.7 7 6.5 8.5 3.8-1.5 6.5-4.5 6.5-8.5v-5zM9 12l2.2 2.2L15 10"),
  BUILDING("M5 20V6l7-2v16M12 9h7v11M3.5 20h17M8 9h.01M8 12.5h.01M8 16h.01M15.5 "
      + "12.5h.01M15.5 16h.01"),
  EYE("M3.5 12c2-4 5-6 8.5-6s6.5 2 8.5 6c-2 4-5 6-8.5 6s-6.5-2-8.5-6ZM12 14.5a2.5 2.5 "
      + "0 1 0 0-5 2.5 2.5 0 0 0 0 5Z");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }
}

package pacta.web;

/// Where a professional can go from anywhere.
public enum Place {
  TODAY("/today", "today", Icon.HOME),
  ENGAGEMENTS("/engagements", "engagements", Icon.PEOPLE),
  METHODOLOGY("/methodology", "methodology", Icon.BOOK);

  private final String path;
  private final String key;
  private final Icon icon;

  Place(String path, String key, Icon icon) {
    this.path = path;
    this.key = key;
    this.icon = icon;
  }

  public String path() {
    return path;
  }

  /// The last word of its name's key.
  public String key() {
    return key;
  }

  public Icon icon() {
    return icon;
  }
}

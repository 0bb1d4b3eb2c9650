package pacta.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/// A long list read a page at a time, each from where the last one ended. It holds no connection
/// between the pages.
final class Pages<T> implements Iterator<T> {
  private final Function<Optional<T>, List<T>> after;
  private final int size;
  private List<T> page;
  private int place;

  /// @param after the page that follows an element, or the first one
  /// @param size  how long a page is that may not be the last
  Pages(Function<Optional<T>, List<T>> after, int size) {
    this.after = after;
    this.size = size;
    page = after.apply(Optional.empty());
  }

  @Override public boolean hasNext() {
    if (place < page.size()) return true;
    if (page.size() < size) return false;
    page = after.apply(Optional.of(page.getLast()));
    place = 0;
    return !page.isEmpty();
  }

  @Override public T next() {
    if (!hasNext()) throw new NoSuchElementException();
    return page.get(place++);
  }
}

# Sourced by mvnw and jianzhen. find_jdk MAJOR prints the home of a JDK (one with javac) of that major version or nothing.
# Looks at JAVA_HOME, JDK_<MAJOR>_HOME, the java on PATH, and the usual JVM folders.

jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  wanted=$1
  eval "named=\${JDK_${wanted}_HOME:-}"
  on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "$named" "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ "$(jdk_major "$home")" = "$wanted" ]; then
      echo "$home"
      return 0
    fi
  done
  return 1
}

require_jdk() {
  find_jdk "$1" && return 0
  echo "$(basename "$0"): no JDK $1 was found (with javac). Looked at JDK_$1_HOME, JAVA_HOME, the PATH and the usual JVM folders." >&2
  echo "Install one (for example the package temurin-$1-jdk or openjdk-$1-jdk), or set JDK_$1_HOME to its folder." >&2
  return 1
}

# Roots: folders that each hold a small Debian, made with debootstrap, in which a command sees no
# more than a newcomer to that release would. To be sourced by the programs of this folder.
#
# Roots are kept outside of the tree, in $DOSSIER_ROOTS. A root is used only under the name that it
# gets when it is finished, and made anew when its key, all that it depends on, has changed.

roots=${DOSSIER_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/dossier/roots}
tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here=$tree/tests/debian

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

need_root() {
  [ "$(id -u)" -eq 0 ] && return
  say "This makes a root with debootstrap, and so has to be run by root."
  exit 1
}

# Where this computer gets its own packages from, or nothing where it is no Debian.
find_mirror() {
  # debootstrap does not know lists of mirrors.
  { apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Label: Debian' 2>/dev/null || true; } |
    grep '^https\?://' | sed -n 1p || true
}

# What a release is now: it changes with each of its updates. Nothing where that cannot be told.
read_release() {
  local release=$1 file
  file=$(mktemp)
  /usr/lib/apt/apt-helper download-file "$(find_mirror)dists/$release/InRelease" "$file" >/dev/null 2>&1 || true
  sha256sum <"$file"
  rm -f "$file"
}

# make_root NAME KEY COMMAND…: has the command fill a folder, whose path it is given as its last
# argument, unless there is a finished one for this key. The path is left in $root.
make_root() {
  local name=$1 key unfinished old
  key=$(printf '%s' "$2" | sha256sum | cut -c1-16)
  shift 2
  root=$roots/$name-$key
  mkdir -p "$roots"
  exec 9>"$roots/.lock"
  flock 9
  if [ ! -d "$root" ]; then
    say "Making the root $name"
    unfinished=$roots/unfinished-$name
    rm -rf --one-file-system "$unfinished"
    "$@" "$unfinished" 9>&-
    for old in "$roots/$name"-????????????????; do
      rm -rf --one-file-system "$old"
    done
    mv "$unfinished" "$root"
  fi
  exec 9>&-
}

# Runs a command that fills a root. Its mounts and processes end with this program, however that ends.
run_confined() { setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child "$@"; }

debootstrap_release() {
  local release=$1 mirror
  mirror=$(find_mirror)
  command -v debootstrap >/dev/null || "$tree/dev" deps roots
  run_confined debootstrap --variant=minbase "$release" "$2" ${mirror:+"$mirror"} >&2
  # The packages themselves are unpacked, and only take room.
  rm -rf "$2"/var/cache/apt/archives/*.deb
}

# use_release RELEASE: leaves a minimal root of a release in $root, and its key in $release_key.
use_release() {
  release_key="$1 $(read_release "$1")"
  make_root "$1" "$release_key" debootstrap_release "$1"
}

# run_in_copy ROOT COMMAND… FOLDER: copies a root to a folder and runs a command in it, for good.
run_in_copy() {
  local parent=$1 folder=${*: -1}
  run_confined cp -a "$parent" "$folder"
  enter_root "$folder" "${@:2:$#-2}"
}

# use_root_with NAME KEY COMMAND…: leaves in $root a copy of it in which the command was run.
use_root_with() {
  local name=$1 key=$2 scripts
  shift 2
  scripts=$(cat "$here/roots.bash" "$here/enter-root")
  # Of the entrance, which does much else, the caller's key has what counts.
  [ "$1" = ./dev ] || scripts+=$(cat "$tree/$1")
  make_root "$name" "$release_key $key $scripts $*" run_in_copy "$root" "$@"
}

# enter_root FOLDER COMMAND…: runs a command in a folder. Its mounts and processes end with it,
# and with this program, however that ends.
enter_root() {
  local pid status=0
  setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child \
    "$here/enter-root" "$@" &
  pid=$!
  trap 'kill -KILL "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; remove_scratch; exit 130' INT TERM HUP
  wait "$pid" || status=$?
  trap - INT TERM HUP
  return "$status"
}

# in_root COMMAND…: runs a command in a throw-away layer over $root, in a copy of the tree. The
# folder $out, where it is set, is /out there.
in_root() {
  local status=0
  remove_scratch_of_the_dead
  scratch=$roots/scratch-$$
  remove_scratch
  mkdir -p "$scratch"
  DOSSIER_ROOT_SCRATCH=$scratch DOSSIER_ROOT_OUT=${out:-} enter_root "$root" "$@" || status=$?
  remove_scratch
  return "$status"
}

remove_scratch() { rm -rf --one-file-system "$roots/scratch-$$"; }

# What programs left that were killed.
remove_scratch_of_the_dead() {
  local scratch
  for scratch in "$roots"/scratch-*; do
    [ -d "/proc/${scratch##*-}" ] || rm -rf --one-file-system "$scratch"
  done
}

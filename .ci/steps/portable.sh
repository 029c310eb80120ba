# For offices without npm: a folder with Node in it, and a package that npm installs off line; and how long until the first approved proof.
node .ci/portable/build.js
.ci/portable/try.sh out
python3 .ci/ten-minutes.py portable/oshirase-*-linux-x64.tar.gz
rm -r portable

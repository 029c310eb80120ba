# The guided run in a pseudo-terminal, also with Ctrl-C at each question; the Tab key in shells.
python3 .ci/guide.py bin/oshirase.js fixtures/payments.csv
python3 .ci/completion.py bin/oshirase.js
